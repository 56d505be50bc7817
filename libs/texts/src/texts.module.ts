import { Global, Module } from '@nestjs/common';
import { FileTexts } from './file-texts';
import { FileTextsController } from './file-texts.controller';
import { TextReading } from './text-reading';
import './texts.problems';
import { WordsRenewal } from './words-renewal';

@Global()
@Module({
  controllers: [FileTextsController],
  providers: [FileTexts, TextReading, WordsRenewal],
  exports: [FileTexts, TextReading, WordsRenewal],
})
export class TextsModule {}
