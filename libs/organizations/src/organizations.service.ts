import { Injectable } from '@nestjs/common';
import { invalid } from '@qms/lifecycle';
import { type Actor, authorize, Work } from '@qms/work';
import { Organization } from './organization.entity';
import type { ChangeOrganizationDto, CreateOrganizationDto } from './organizations.dto';
import { organizationsPolicy } from './organizations.policy';

@Injectable()
export class OrganizationsService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `unknown-reference` for a parent that is not there; `already-exists` for a code in use under it. */
  create(actor: Actor, input: CreateOrganizationDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(organizationsPolicy, actor, 'organization:manage', actor, { now: tx.now });
      if (input.parentId) await tx.reference(Organization, input.parentId, 'parentId');
      const organization = await tx.save(
        Object.assign(new Organization(), {
          id: tx.newId(),
          parentId: input.parentId ?? null,
          code: input.code,
          name: input.name,
          shortName: input.shortName,
          aliases: input.aliases ?? [],
          kind: input.kind,
          place: input.place ?? null,
          symbol: input.symbol ?? null,
          parentTitle: input.parentTitle ?? null,
          contact: input.contact ?? null,
          officer: input.officer ?? null,
          website: input.website ?? false,
          supervises: false,
          validFrom: input.validFrom,
          validTo: null,
          note: null,
        }),
      );
      await tx.record('organization.created', organization, {}, actor.organizationId);
      return { id: organization.id };
    });
  }

  /** Changes names and contacts or ends it; the history stays in the journal. */
  change(actor: Actor, id: string, input: ChangeOrganizationDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const organization = await tx.lockSeen(Organization, id);
      authorize(organizationsPolicy, actor, 'organization:manage', actor, { now: tx.now });
      if (input.validTo !== undefined && input.validTo <= organization.validFrom)
        throw invalid('validTo', 'organization-ends-before-it-begins');
      Object.assign(organization, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      await tx.save(organization);
      await tx.record(input.validTo ? 'organization.ended' : 'organization.changed', organization, {}, actor.organizationId);
      return { id };
    });
  }
}
