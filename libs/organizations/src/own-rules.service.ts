import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, authorize, Work } from '@qms/work';
import { organizationsPolicy } from './organizations.policy';
import { allOwnRules, ownRuleNamed } from './own-rules';
import type { OwnRuleDto, OwnRuleListDto, SetOwnRuleDto } from './own-rules.dto';

/** Quy định của cơ quan: which are in force, and the head's switching of them. */
@Injectable()
export class OwnRulesService {
  constructor(private readonly work: Work) {}

  list(actor: Actor, language: Language): Promise<OwnRuleListDto> {
    return this.work.read(actor, async (db) => {
      const set = await db.query<Pick<OwnRuleDto, 'rule' | 'enabled' | 'decided'>>(
        'select rule, enabled, decided from organization_rule where organization_id = $1',
        [actor.organizationId],
      );
      return {
        items: allOwnRules().map(([rule, words]) => {
          const own = set.find((one) => one.rule === rule);
          return {
            rule,
            sentence: words[language],
            enabled: own?.enabled ?? words.otherwise === 'on',
            decided: own?.decided ?? null,
          };
        }),
        actions: showActions({ change: [allows(organizationsPolicy, actor, 'organization-rule:change', actor)] }, language),
      };
    });
  }

  /** @throws Refusal `not-found` for a rule that no module asks for */
  set(actor: Actor, rule: string, { enabled, decided }: SetOwnRuleDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(organizationsPolicy, actor, 'organization-rule:change', actor, { now: tx.now });
      const known = ownRuleNamed(rule);
      if (!known) throw new Refusal('not-found');
      const { organizationId } = actor;
      // The row may not be there yet: who sets rules of one agency at once waits for its row.
      await tx.query('select id from organization where id = $1 for update', [organizationId]);
      const [before] = await tx.query<{ enabled: boolean }>(
        'select enabled from organization_rule where organization_id = $1 and rule = $2',
        [organizationId, rule],
      );
      await tx.query(
        `insert into organization_rule (organization_id, rule, enabled, decided) values ($1,$2,$3,$4)
         on conflict (organization_id, rule) do update set enabled = excluded.enabled, decided = excluded.decided`,
        [organizationId, rule, enabled, decided || null],
      );
      await tx.recordOf(
        enabled ? 'organization-rule.switched-on' : 'organization-rule.switched-off',
        { type: 'organization', id: organizationId, organizationId },
        { rule: known.vi, ...(decided && { decided }) },
        { before: { [rule]: before?.enabled ?? known.otherwise === 'on' }, after: { [rule]: enabled } },
      );
      return { id: organizationId };
    });
  }
}
