import app from './app.json';
import journal from './journal.json';
import myWork from './my-work.json';
import organizations from './organizations.json';
import session from './session.json';
import ui from './ui.json';

/** One file of texts per feature, besides `ui` (the kit) and `app` (the shell). */
export const en = { app, journal, myWork, organizations, session, ui };
