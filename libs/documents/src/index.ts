export { administrativeProcedureImportLifecycle } from './administrative-procedures/administrative-procedure-import.lifecycle';
export { ApprovalsService } from './approvals.service';
export { changeRequestLifecycle } from './changes/change-request.lifecycle';
export { DOCUMENT_KINDS, type DocumentKind } from './document.entity';
export { DocumentsModule } from './documents.module';
export { documentsPolicy } from './documents.policy';
export { documentImportLifecycle } from './existing/document-import.lifecycle';
export { issuanceLifecycle } from './issuances/issuance.lifecycle';
export { revisionLifecycle } from './revision.lifecycle';
