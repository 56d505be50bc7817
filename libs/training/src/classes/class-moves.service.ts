import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, authorize, Work } from '@qms/work';
import { discardUndecidedLists } from '../roster/imports/undecided-lists';
import { trainingPolicy } from '../training.policy';
import { classFacts } from './class.facts';
import { TrainingClass } from './training-class.entity';
import { type ClassAction, trainingClassLifecycle } from './training-class.lifecycle';
import type { NumberClassPaperDto } from './training-classes.dto';
import type { ClassOutcome } from './training-classes.service';

type ClassPaperName = 'call' | 'opening';

/** A class goes on from state to state; its papers get number and date. */
@Injectable()
export class ClassMovesService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
  ) {}

  /** Đang chiêu sinh. */
  openEnrolment(actor: Actor, id: string, reason?: string): Promise<ClassOutcome> {
    return this.move(actor, id, 'open-enrolment', 'training-class.enrolment-opened', reason);
  }

  /** Đang học. */
  start(actor: Actor, id: string, reason?: string): Promise<ClassOutcome> {
    return this.move(actor, id, 'start', 'training-class.started', reason);
  }

  /** Chờ kết quả. */
  endTeaching(actor: Actor, id: string, reason?: string): Promise<ClassOutcome> {
    return this.move(actor, id, 'end-teaching', 'training-class.teaching-ended', reason);
  }

  /** Đã kết thúc: the class is an ISO record (TCVN ISO 9001:2015, 7.2). */
  finish(actor: Actor, id: string, reason?: string): Promise<ClassOutcome> {
    return this.move(actor, id, 'finish', 'training-class.finished', reason);
  }

  /** Đã hủy: its sessions free their rooms and trainers. */
  cancel(actor: Actor, id: string, reason: string): Promise<ClassOutcome> {
    return this.move(actor, id, 'cancel', 'training-class.cancelled', reason);
  }

  /** Number and date of công văn chiêu sinh or quyết định mở lớp; entered anew where it was entered wrongly. */
  number(actor: Actor, id: string, paper: ClassPaperName, input: NumberClassPaperDto): Promise<ClassOutcome> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(TrainingClass, id);
      authorize(trainingPolicy, actor, 'training:number-paper', one, { now: tx.now });
      if (one.state === 'cancelled' || one.state === 'finished') throw new Refusal('wrong-state', { state: one.state });
      if (input.signedOn > tx.today) throw invalid('signedOn', 'day-to-come');
      const there = paper === 'call' ? one.callFileId : one.openingFileId;
      const fileId = input.fileId === undefined ? there : input.fileId;
      if (fileId && fileId !== there) await this.files.adopt(tx, fileId, 'fileId');
      Object.assign(
        one,
        paper === 'call'
          ? { callNumber: input.number, calledOn: input.signedOn, callFileId: fileId }
          : { openingNumber: input.number, openedOn: input.signedOn, openingFileId: fileId },
      );
      await tx.save(one);
      await tx.record(`training-class.${paper}-numbered`, one);
      return { id, state: one.state };
    });
  }

  private move(actor: Actor, id: string, action: ClassAction, event: string, reason?: string): Promise<ClassOutcome> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(TrainingClass, id);
      authorize(trainingPolicy, actor, 'training:run', one, { now: tx.now, ...(reason && { reason }) });
      const { facts } = await classFacts(tx, id);
      one.state = decide(trainingClassLifecycle, action, one.state, facts, reason).to;
      if (action === 'cancel') {
        one.cancelReason = reason!;
        await tx.query(
          'update class_session set cancelled_at = $2, version = version + 1 where class_id = $1 and cancelled_at is null and closed_at is null',
          [id, tx.now],
        );
      }
      if (action === 'cancel' || action === 'start') await discardUndecidedLists(tx, id);
      await tx.save(one);
      await tx.record(event, one, reason ? { reason } : {});
      if (action === 'finish')
        await this.register.enter(tx, {
          organizationId: one.organizationId,
          kind: 'training-course',
          title: one.title,
          code: one.code,
          number: one.openingNumber,
          happenedOn: one.endsOn,
          clauses: ['7.2'],
          fileIds: [one.callFileId, one.openingFileId].filter((fileId) => fileId !== null),
          sourceType: 'training-class',
          sourceId: id,
          unitId: one.unitId,
        });
      return { id, state: one.state };
    });
  }
}
