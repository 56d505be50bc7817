import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { AppLink } from '../../ui/link';
import type { IsoRecord } from './records.queries';

/** Where it is seen in one's own organization; what has none of it is opened by the link of the answer. */
interface Page {
  /** What the session's menu names for who may open it. */
  readonly menu: string;
  href(record: Pick<IsoRecord, 'sourceId' | 'happenedOn'>): string;
}
interface Source extends Partial<Page> {
  /** Its words in `records:sources`. */
  readonly word:
    | 'revision'
    | 'briefing'
    | 'issuance'
    | 'approval'
    | 'withdrawal'
    | 'revocation'
    | 'request'
    | 'destruction'
    | 'destructionDecision'
    | 'transfer'
    | 'report'
    | 'class'
    | 'grant'
    | 'external';
}

/** What produces records, by the name that the register has for it, and the page where it is seen. */
const SOURCES: Readonly<Record<string, Source | undefined>> = {
  revision: { word: 'revision' },
  briefing: { word: 'briefing' },
  issuance: { word: 'issuance' },
  approval: { word: 'approval' },
  withdrawal: { word: 'withdrawal' },
  'withdrawal-revocation': { word: 'revocation' },
  'change-request': { word: 'request' },
  destruction: { word: 'destruction', menu: 'records', href: ({ sourceId }) => `/ho-so/huy/${sourceId}` },
  'destruction-decision': { word: 'destructionDecision', menu: 'records', href: ({ sourceId }) => `/ho-so/huy/${sourceId}` },
  'archive-transfer': { word: 'transfer', menu: 'records', href: ({ sourceId }) => `/ho-so/nop-luu/${sourceId}` },
  'training-class': { word: 'class', menu: 'training', href: ({ sourceId }) => `/dao-tao/lop/${sourceId}` },
  // Neither has a page of its own: their register has.
  'period-report': { word: 'report', menu: 'reports', href: () => '/bao-cao' },
  'certificate-grant': { word: 'grant', menu: 'training', href: ({ happenedOn }) => `/dao-tao/so-cap?year=${happenedOn.slice(0, 4)}` },
  'external-certificate': { word: 'external', menu: 'competence', href: () => '/dao-tao/nang-luc' },
};

/** Where the record came from, in words. */
export function SourceWords({ record: { sourceType } }: { record: Pick<IsoRecord, 'sourceType'> }) {
  const { t } = useTranslation('records');
  const source = SOURCES[sourceType];
  if (source) return t(`sources.${source.word}.from`);
  return t(sourceType === 'self' ? 'self' : 'fromElsewhere');
}

/** Opens what produced the record, where it has a page and this person may see it. */
export function OpenSource({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  const { menu, organization } = useSession();
  const source = SOURCES[record.sourceType];
  if (!source) return null;
  const seenHere = source.menu !== undefined && menu.includes(source.menu) && record.organizationId === organization.id;
  const href = record.sourceLink ?? (seenHere ? source.href?.(record) : undefined);
  if (href === undefined) return null;
  return (
    <div>
      <Button component={AppLink} href={href} variant="default">
        {t(`sources.${source.word}.open`)}
      </Button>
    </div>
  );
}
