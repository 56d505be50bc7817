import { PersonalDataNotes } from './personal-data-notes';
import { PrivateFiles } from './private-files';
import { WhoSawController } from './who-saw.controller';
import { WhoSawReader } from './who-saw.reader';
import { WhoSawPapers } from './who-saw-papers';

export const WHO_SAW_CONTROLLERS = [WhoSawController];
export const WHO_SAW_PROVIDERS = [PersonalDataNotes, PrivateFiles, WhoSawReader, WhoSawPapers];
