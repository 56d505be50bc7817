export { FileTexts } from './file-texts';
export { passagesIn } from './passages';
export { TextReading } from './text-reading';
export { PassageDto, WholeTextDto } from './texts.dto';
export { TextsModule } from './texts.module';
export { foldedAlike, type TextQuestion, type TitleQuestion, textQuestion, titleQuestion, wordsVector } from './words.rules';
export { WordsRenewal } from './words-renewal';
