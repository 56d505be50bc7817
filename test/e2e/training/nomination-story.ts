import { moveClock } from '@qms/work';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { REPLICA } from './certificate-story';
import { classOf, type Json } from './roster-story';
import { setsRule } from './story';

export const [SXD, PAB, SNV] = ['SXD', 'PAB', 'SNV'].map(organizationId) as [string, string, string];
export const ANSWER_BY = '2026-12-04';
/** A working day before the class of these stories, wherever the clock of the machine stands. */
export const WORKING_DAY = new Date('2026-11-24T03:00:00Z');
export const LETTER = { letterNumber: '15/SXD-VP', letterOn: '2026-11-23' };
const SYLLABLES = 'An Bảo Chi Dung Giang Hạnh Khánh Lam Mai Ngân Phúc Quyên Sơn Thảo Uyên Vân'.split(' ');

/** The organiser of classes invites, two agencies answer. */
export class Invitations {
  private count = 0;

  private constructor(
    readonly world: World,
    readonly organiser: Client,
    /** Of SXD. */
    readonly secretary: Client,
    /** Of PAB. */
    readonly ward: Client,
  ) {}

  static async open(): Promise<Invitations> {
    const world = await World.open();
    const [organiser, secretary, ward] = [await world.as('giangvien'), await world.as('thuky'), await world.as('coquan2')];
    moveClock(WORKING_DAY);
    return new Invitations(world, organiser, secretary, ward);
  }

  async close(): Promise<void> {
    moveClock(null);
    await this.world.close();
  }

  invites(classId: string, more: object = {}, who = this.organiser) {
    return who.post(`/training-classes/${classId}/invitations`, { organizationIds: [SXD, PAB], answerBy: ANSWER_BY, ...more });
  }

  async invited(classId: string, agency = SXD): Promise<Json> {
    const { body } = await this.organiser.get(`/training-classes/${classId}/invitations`);
    return body.items.find((row: Json) => row.agencyId === agency);
  }

  /** A class that enrols, to which both agencies are invited. @returns class, and the invitations of both */
  async enrolling(more: object = {}): Promise<[classId: string, sxd: string, pab: string]> {
    const classId = await classOf(this.world);
    expect((await this.invites(classId, more)).status).toBe(201);
    return [classId, (await this.invited(classId)).id, (await this.invited(classId, PAB)).id];
  }

  async shown(id: string, who = this.secretary): Promise<Json> {
    return (await who.get(`/class-invitations/${id}`)).body;
  }

  /** Somebody whom nobody knows. */
  somebody(): { fullName: string; birthDate: string } {
    const [middle, name] = [SYLLABLES[Math.floor(this.count / 16) % 16], SYLLABLES[this.count % 16]];
    this.count += 1;
    return { fullName: `Tôn ${middle} ${name}`, birthDate: `199${this.count % 10}-0${1 + (this.count % 9)}-11` };
  }

  nominates(id: string, learners: object[], more: object = {}, who = this.secretary) {
    return who.post(`/class-invitations/${id}/nominations`, { learners, ...LETTER, ...more });
  }

  /** As the organiser sees the invitation now. */
  async moves(id: string, move: string, body: object) {
    const { version } = await this.shown(id, this.organiser);
    return this.organiser.post(`/class-invitations/${id}/${move}`, body, { 'if-match': `"${version}"` });
  }

  async decides(enrolmentId: string, move: string, body: object = {}) {
    const { version } = (await this.organiser.get(`/enrolments/${enrolmentId}`)).body;
    return this.organiser.post(`/enrolments/${enrolmentId}/${move}`, body, { 'if-match': `"${version}"` });
  }

  async mine(who: Client): Promise<Json[]> {
    return (await who.get('/my-work')).body.items;
  }

  setClass(classId: string, state: string) {
    return this.world.sql('update training_class set state = $2 where id = $1', [classId, state], 'admin', REPLICA);
  }

  keepsSeats(enabled: boolean) {
    return setsRule(this.world, 'training-agency-seats', enabled);
  }
}
