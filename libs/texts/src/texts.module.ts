import { Global, Module } from '@nestjs/common';
import { FileTexts } from './file-texts';
import { FileTextsController } from './file-texts.controller';
import { TextReading } from './text-reading';
import './texts.problems';

@Global()
@Module({
  controllers: [FileTextsController],
  providers: [FileTexts, TextReading],
  exports: [FileTexts, TextReading],
})
export class TextsModule {}
