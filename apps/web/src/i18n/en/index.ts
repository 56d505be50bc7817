import agency from './agency.json';
import app from './app.json';
import certificates from './certificates.json';
import changes from './changes.json';
import competence from './competence.json';
import copies from './copies.json';
import documentKinds from './document-kinds.json';
import documents from './documents.json';
import effectiveness from './effectiveness.json';
import evaluation from './evaluation.json';
import externals from './externals.json';
import files from './files.json';
import issuances from './issuances.json';
import journal from './journal.json';
import myWork from './my-work.json';
import nominations from './nominations.json';
import organizations from './organizations.json';
import plans from './plans.json';
import procedure from './procedure.json';
import reading from './reading.json';
import records from './records.json';
import reports from './reports.json';
import reviews from './reviews.json';
import roster from './roster.json';
import search from './search.json';
import session from './session.json';
import signing from './signing.json';
import training from './training.json';
import tthc from './tthc.json';
import ui from './ui.json';
import whoSaw from './who-saw.json';

/** One file of texts per feature, besides `ui` (the kit) and `app` (the shell). */
export const en = {
  agency,
  app,
  certificates,
  changes,
  competence,
  copies,
  documentKinds,
  documents,
  evaluation,
  effectiveness,
  externals,
  files,
  issuances,
  journal,
  myWork,
  nominations,
  organizations,
  plans,
  procedure,
  reading,
  records,
  reports,
  reviews,
  roster,
  search,
  session,
  signing,
  training,
  tthc,
  ui,
  whoSaw,
};
