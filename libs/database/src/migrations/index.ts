import { Scope0001 } from './0001-scope';
import { Organizations0002 } from './0002-organizations';
import { Journal0003 } from './0003-journal';
import { Jobs0004 } from './0004-jobs';
import { Files0005 } from './0005-files';
import { Records0006 } from './0006-records';
import { Documents0007 } from './0007-documents';
import { Plans0008 } from './0008-plans';
import { EvidenceReasons0009 } from './0009-evidence-reasons';
import { ExistingDocuments0010 } from './0010-existing-documents';
import { Issuances0011 } from './0011-issuances';
import { Retention0013 } from './0013-retention';
import { ArchiveAndDestruction0014 } from './0014-archive-and-destruction';
import { SecondCopies0015 } from './0015-second-copies';
import { Reading0017 } from './0017-reading';
import { ChangeRequests0018 } from './0018-change-requests';
import { YearlyReview0019 } from './0019-yearly-review';
import { ExternalDocuments0020 } from './0020-external-documents';
import { DocumentKinds0021 } from './0021-document-kinds';
import { AdministrativeProcedures0022 } from './0022-administrative-procedures';
import { Intake0024 } from './0024-intake';
import { FileTexts0027 } from './0027-file-texts';
import { WhoSigns0028 } from './0028-who-signs';
import { Handovers0029 } from './0029-handovers';
import { PaperCopies0030 } from './0030-paper-copies';
import { RecordsByHand0031 } from './0031-records-by-hand';
import { RecordCompleteness0032 } from './0032-record-completeness';
import { EvidencePacks0033 } from './0033-evidence-packs';
import { Antivirus0034 } from './0034-antivirus';
import { KindTemplates0036 } from './0036-kind-templates';
import { ImpactOnProcedures0037 } from './0037-impact-on-procedures';
import { Training0040 } from './0040-training';
import { Attendance0041 } from './0041-attendance';
import { AttendanceOfOwnClass0042 } from './0042-attendance-of-own-class';
import { Roster0044 } from './0044-roster';
import { Nominations0045 } from './0045-nominations';
import { Certificates0047 } from './0047-certificates';
import { TrainingMended0048 } from './0048-training-mended';
import { Competence0049 } from './0049-competence';
import { WordsInARow0050 } from './0050-words-in-a-row';
import { EvaluationAndCheckIn0051 } from './0051-evaluation-and-check-in';
import { WhoSawAndEffectiveness0052 } from './0052-who-saw-and-effectiveness';
import { DecisionsOfDocuments0054 } from './0054-decisions-of-documents';
import { RevisionTitles0055 } from './0055-revision-titles';
import { WithdrawalsRevoked0056 } from './0056-withdrawals-revoked';
import { NewestFound0057 } from './0057-newest-found';
import { HandOver0058 } from './0058-hand-over';
import { DestructionsNumbered0059 } from './0059-destructions-numbered';
import { BriefingsInTheRegister0060 } from './0060-briefings-in-the-register';
import { ExternalsForSupervisors0061 } from './0061-externals-for-supervisors';
import { GivenUpRevisions0062 } from './0062-given-up-revisions';
import { FileDoors0063 } from './0063-file-doors';
import { RecordsLeftOut0064 } from './0064-records-left-out';

/** One timeline, listed explicitly, never edited after it landed. */
export const MIGRATIONS = [
  Scope0001,
  Organizations0002,
  Journal0003,
  Jobs0004,
  Files0005,
  Records0006,
  Documents0007,
  Plans0008,
  EvidenceReasons0009,
  ExistingDocuments0010,
  Issuances0011,
  Retention0013,
  ArchiveAndDestruction0014,
  SecondCopies0015,
  Reading0017,
  ChangeRequests0018,
  YearlyReview0019,
  ExternalDocuments0020,
  DocumentKinds0021,
  AdministrativeProcedures0022,
  Intake0024,
  FileTexts0027,
  WhoSigns0028,
  Handovers0029,
  PaperCopies0030,
  RecordsByHand0031,
  RecordCompleteness0032,
  EvidencePacks0033,
  Antivirus0034,
  KindTemplates0036,
  ImpactOnProcedures0037,
  Training0040,
  Attendance0041,
  AttendanceOfOwnClass0042,
  Roster0044,
  Nominations0045,
  Certificates0047,
  TrainingMended0048,
  Competence0049,
  WordsInARow0050,
  EvaluationAndCheckIn0051,
  WhoSawAndEffectiveness0052,
  DecisionsOfDocuments0054,
  RevisionTitles0055,
  WithdrawalsRevoked0056,
  NewestFound0057,
  HandOver0058,
  DestructionsNumbered0059,
  BriefingsInTheRegister0060,
  ExternalsForSupervisors0061,
  GivenUpRevisions0062,
  FileDoors0063,
  RecordsLeftOut0064,
] as const;
