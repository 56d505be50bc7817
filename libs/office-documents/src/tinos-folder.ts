import { dirname } from 'node:path';

/**
 * Tinos has the widths of Times New Roman and all Vietnamese letters, and may be shipped (Apache-2.0); Times New Roman may not. The PDF
 * embeds it, and both writers measure with it. Apart from `tinos.ts`, so that whoever names the folder loads no font reader.
 */
export const TINOS_FOLDER = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
