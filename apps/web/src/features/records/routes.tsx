import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./records-page'), 'RecordsPage'),
});

const retentionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/thoi-han-bao-quan',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./retention-page'), 'RetentionPage'),
});

const transfersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/nop-luu',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./transfers-page'), 'TransfersPage'),
});

export const transferRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/nop-luu/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./transfer-page'), 'TransferPage'),
});

const destructionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/huy',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./destructions-page'), 'DestructionsPage'),
});

export const destructionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/huy/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./destruction-page'), 'DestructionPage'),
});

const storageRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kho-tep',
  staticData: { menu: 'system' },
  component: lazyRouteComponent(() => import('./storage-health-page'), 'StorageHealthPage'),
});

const completenessRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/theo-dieu-khoan',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./completeness-page'), 'CompletenessPage'),
});

const packsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/goi-minh-chung',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./packs-page'), 'PacksPage'),
});

export const packRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/goi-minh-chung/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./pack-page'), 'PackPage'),
});

export const recordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./record-page'), 'RecordPage'),
});

const batchesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/tai-len',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./batches-page'), 'BatchesPage'),
});

export const batchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/tai-len/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./batch-page'), 'BatchPage'),
});

const receiptsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/bien-nhan',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./receipts-page'), 'ReceiptsPage'),
});

export const receiptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/bien-nhan/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./receipt-page'), 'ReceiptPage'),
});

export const recordsRoutes = [
  listRoute,
  retentionRoute,
  transfersRoute,
  transferRoute,
  destructionsRoute,
  destructionRoute,
  storageRoute,
  batchesRoute,
  batchRoute,
  receiptsRoute,
  receiptRoute,
  completenessRoute,
  packsRoute,
  packRoute,
  recordRoute,
] as const;
