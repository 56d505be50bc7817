import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.queries';
import { AppLink } from '../../ui/link';
import type { IsoRecord } from './records.queries';

interface Source {
  /** Its words in `records:sources`. */
  readonly word: 'revision' | 'issuance' | 'destruction' | 'transfer' | 'report' | 'class' | 'grant' | 'external';
  /** What the session's menu names for who may open it. */
  readonly menu: string;
  /** Read beyond one's own organization as well. */
  readonly everywhere?: true;
  href(record: Pick<IsoRecord, 'sourceId' | 'happenedOn'>): string;
}

/** What produces records, by the name that the register has for it, and the page where it is seen. */
const SOURCES: Readonly<Record<string, Source | undefined>> = {
  revision: { word: 'revision', menu: 'documents', everywhere: true, href: ({ sourceId }) => `/tai-lieu/phien-ban/${sourceId}` },
  issuance: { word: 'issuance', menu: 'issuances', href: ({ sourceId }) => `/dot-ban-hanh/${sourceId}` },
  destruction: { word: 'destruction', menu: 'records', href: ({ sourceId }) => `/ho-so/huy/${sourceId}` },
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
  if (!source || !menu.includes(source.menu)) return null;
  if (!source.everywhere && record.organizationId !== organization.id) return null;
  return (
    <div>
      <Button component={AppLink} href={source.href(record)} variant="default">
        {t(`sources.${source.word}.open`)}
      </Button>
    </div>
  );
}
