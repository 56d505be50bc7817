import { Global, Module } from '@nestjs/common';
import { MyWork } from './my-work';
import { MyWorkController } from './my-work.controller';

@Global()
@Module({ controllers: [MyWorkController], providers: [MyWork], exports: [MyWork] })
export class NotificationsModule {}
