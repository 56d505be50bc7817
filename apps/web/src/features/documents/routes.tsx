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

export const revisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-lieu/phien-ban/$id',
  staticData: { menu: 'documents' },
  component: lazyRouteComponent(() => import('./revision-page'), 'RevisionPage'),
});

export const documentsRoutes = [listRoute, newRoute, existingImportsRoute, existingImportRoute, documentRoute, revisionRoute] as const;
