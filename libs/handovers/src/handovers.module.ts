import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { Handover } from './handover.entity';
import { HandoverPapers } from './handover-papers.service';
import { Handovers } from './handovers';
import { HandoversController } from './handovers.controller';
import './handovers.problems';
import { HandoversReader } from './handovers.reader';
import { HandoversService } from './handovers.service';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Handover]), OrganizationsModule],
  controllers: [HandoversController],
  providers: [Handovers, HandoversService, HandoversReader, HandoverPapers],
  exports: [Handovers],
})
export class HandoversModule {}
