import pdfmake from 'pdfmake';
import { facePath } from './tinos';
import { TINOS_FOLDER } from './tinos-folder';

pdfmake.setFonts({
  Tinos: { normal: facePath('regular'), bold: facePath('bold'), italics: facePath('italic'), bolditalics: facePath('boldItalic') },
});
// Nothing of a paper is fetched, and only our fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(TINOS_FOLDER));

export { pdfmake };
