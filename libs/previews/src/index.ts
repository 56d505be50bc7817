export { PreviewsModule } from './previews.module';
export { Renderings } from './renderings';
