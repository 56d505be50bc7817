import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./documents-page'), 'DocumentsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/moi',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./new-document-page'), 'NewDocumentPage'),
});

const kindsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/loai-tai-lieu',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./kinds/kinds-page'), 'KindsPage'),
});

const tthcListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/tthc',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./administrative-procedures/tthc-page'), 'TthcPage'),
});

export const tthcRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/tthc/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./administrative-procedures/tthc-detail-page'), 'TthcDetailPage'),
});

const announcementsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/tthc/cong-bo',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./administrative-procedures/announcements-page'), 'AnnouncementsPage'),
});

export const announcementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/tthc/cong-bo/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./administrative-procedures/announcement-page'), 'AnnouncementPage'),
});

export const procedureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/phien-ban/$id/quy-trinh',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./procedure/procedure-editor-page'), 'ProcedureEditorPage'),
});

const paperCopiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/ban-giay',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./paper-copies/paper-copies-page'), 'PaperCopiesPage'),
});

const existingImportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/nhap-hien-trang',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./existing/existing-imports-page'), 'ExistingImportsPage'),
});

export const existingImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/nhap-hien-trang/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./existing/existing-import-page'), 'ExistingImportPage'),
});

export const documentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./document-page'), 'DocumentPage'),
});

/** `truoc`, `sau`: ids of the two revisions. */
export const comparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/$id/so-sanh',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./comparison/comparison-page'), 'ComparisonPage'),
});

export const revisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/phien-ban/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./revision-page'), 'RevisionPage'),
});

const issuancesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dot-ban-hanh',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./issuances/issuances-page'), 'IssuancesPage'),
});

const newIssuanceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dot-ban-hanh/moi',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./issuances/new-issuance-page'), 'NewIssuancePage'),
});

export const issuanceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dot-ban-hanh/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./issuances/issuance-page'), 'IssuancePage'),
});

const readingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/doc-tai-lieu',
  staticData: { menu: 'documents', open: 'all' },
  component: lazyRouteComponent(() => import('./reading/own-readings-page'), 'OwnReadingsPage'),
});

const distributionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/phan-phoi',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./reading/distributions-page'), 'DistributionsPage'),
});

const briefingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/pho-bien',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./reading/briefings-page'), 'BriefingsPage'),
});

const newBriefingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/pho-bien/moi',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./reading/new-briefing-page'), 'NewBriefingPage'),
});

export const briefingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/pho-bien/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./reading/briefing-page'), 'BriefingPage'),
});

const signingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/trinh-ky',
  staticData: { menu: 'signing', open: 'all' },
  component: lazyRouteComponent(() => import('./signing-desk/signing-desk-page'), 'SigningDeskPage'),
});

/** `kind`: `dot` a package, `tai-lieu` a revision. */
export const signingItemRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/trinh-ky/$kind/$id',
  staticData: { menu: 'signing', open: 'all' },
  component: lazyRouteComponent(() => import('./signing-desk/signing-item-page'), 'SigningItemPage'),
});

const changeRequestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/phieu-de-nghi',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./changes/change-requests-page'), 'ChangeRequestsPage'),
});

const newChangeRequestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/phieu-de-nghi/moi',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./changes/new-change-request-page'), 'NewChangeRequestPage'),
});

export const changeRequestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/phieu-de-nghi/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./changes/change-request-page'), 'ChangeRequestPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/soat-xet',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./review/review-page'), 'ReviewPage'),
});

const externalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/ben-ngoai',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./external/externals-page'), 'ExternalsPage'),
});

const importExternalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/ben-ngoai/nhap',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./external/import-externals-page'), 'ImportExternalsPage'),
});

export const externalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/ben-ngoai/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./external/external-page'), 'ExternalPage'),
});

export const documentsRoutes = [
  paperCopiesRoute,
  changeRequestsRoute,
  newChangeRequestRoute,
  changeRequestRoute,
  reviewRoute,
  externalsRoute,
  importExternalsRoute,
  externalRoute,
  listRoute,
  newRoute,
  kindsRoute,
  tthcListRoute,
  tthcRoute,
  announcementsRoute,
  announcementRoute,
  procedureRoute,
  existingImportsRoute,
  existingImportRoute,
  documentRoute,
  comparisonRoute,
  revisionRoute,
  issuancesRoute,
  newIssuanceRoute,
  issuanceRoute,
  readingsRoute,
  distributionsRoute,
  briefingsRoute,
  newBriefingRoute,
  briefingRoute,
  signingRoute,
  signingItemRoute,
] as const;
