import { Module } from '@nestjs/common';
import { Previews } from './previews';
import { FilePreviewsController, PreviewsController } from './previews.controllers';
import './previews.problems';
import { Renderings } from './renderings';

@Module({ controllers: [PreviewsController, FilePreviewsController], providers: [Previews, Renderings], exports: [Renderings] })
export class PreviewsModule {}
