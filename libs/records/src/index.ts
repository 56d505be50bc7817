export { RECORD_KINDS, type RecordKind } from './record.entity';
export { RecordRowDto } from './records.dto';
export { RecordsModule } from './records.module';
export { recordsPolicy } from './records.policy';
export { type RecordBrief, RecordsReader, type Suggestion } from './records.reader';
export { type RecordInput, Register } from './register';
export { folded, SEARCH_MIN, searchRoute } from './search.rules';
export { SUGGESTION_REASONS, type SuggestionReason } from './suggestion-reasons';
