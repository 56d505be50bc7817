export { DecisionRecords } from './decision-records';
export { destructionLifecycle } from './destructions/destruction.lifecycle';

export { uploadBatchLifecycle } from './intake/upload-batch.lifecycle';
export { type IsoList, type IsoListColumn, PAPER_USES, type PaperUse } from './lists/iso-list.rules';
export { PAPER } from './lists/iso-lists.dto';
export { EXCEL, IsoLists, type ListOrder, workbook } from './lists/iso-lists.service';
export { type OwnForm, ownForm } from './lists/own-form';
export { numberWords } from './number-words.rules';
export { evidencePackLifecycle } from './packs/evidence-pack.lifecycle';

export { RECORD_KINDS, type RecordKind } from './record.entity';
export { type OriginPages, type RecordOrigin, RecordOrigins } from './record-origins';
export { RecordPageDto, RecordRowDto } from './records.dto';
export { RecordsModule } from './records.module';
export { recordsPolicy } from './records.policy';
export { type RecordBrief, RecordsReader, type Suggestion } from './records.reader';
export { type RecordInput, Register } from './register';
export { folded, SEARCH_MIN, searchRoute } from './search.rules';
export { SUGGESTION_REASONS, type SuggestionReason } from './suggestion-reasons';
export { transferLifecycle } from './transfers/transfer.lifecycle';
