import { moveClock } from '@qms/work';
import { CertificateIssuing } from '../../../libs/training/src/certificates/certificate-issuing.service';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import type { StoryClass } from './class-story';

export const NAMES = ['Trương Hoài Nam', 'Đặng Thị Ngọc', 'Nguyễn Văn An', 'Lê Thị Bình'];
export const SIGNER = { signerName: 'Lê Thị Minh Nguyệt', signerPost: 'Phó Giám đốc', signedFor: 'KT.' };
/** Marks of a final test, by place in the roster; null takes one back. */
export const marks = (held: StoryClass, ...values: (string | null)[]) => ({
  test: 'final',
  attempt: 1,
  rows: values.map((mark, index) => ({ enrolmentId: held.enrolments[index], mark })),
});
/** The version that was seen. */
export const seen = (version: number) => ({ 'if-match': `"${version}"` });

/** What prepares a case that the app would refuse. */
export const REPLICA = '-c session_replication_role=replica';

/** The day of the demo: its classes are taught by then, and numbers are those of its year. */
const TODAY = new Date('2026-11-23T09:00:00+07:00');
export const YEAR = 2026;

/** An office that judges, grants and issues, and what its people do again and again. */
export class CertificateOffice {
  private constructor(
    readonly world: World,
    readonly organiser: Client,
    readonly head: Client,
    readonly clerk: Client,
    readonly issuing: CertificateIssuing,
  ) {}

  /** The clock's jobs are turned by hand. @param env more of the environment */
  static async open(env: NodeJS.ProcessEnv = {}): Promise<CertificateOffice> {
    moveClock(TODAY);
    const world = await World.open({ QMS_PROCESSES: 'api', QMS_PUBLIC_URL: 'https://iso.anson.gov.vn', ...env });
    return new CertificateOffice(
      world,
      await world.confirmed('giangvien'),
      await world.confirmed('tdc'),
      await world.as('vanthu'),
      world.app.get(CertificateIssuing),
    );
  }

  close(): Promise<void> {
    moveClock(null);
    return this.world.close();
  }

  async results(held: StoryClass) {
    return (await this.organiser.get(`/training-classes/${held.id}/results`)).body;
  }

  async grants(held: StoryClass) {
    return (await this.organiser.get(`/training-classes/${held.id}/certificate-grants`)).body;
  }

  /** Rows of the register. */
  async rows(query = '') {
    return (await this.organiser.get(`/certificates?limit=200${query}`)).body.items;
  }

  /** Marked, judged and drafted. @returns the decision */
  async drafted(held: StoryClass, ...values: string[]): Promise<string> {
    expect((await this.organiser.post(`/training-classes/${held.id}/marks`, marks(held, ...values))).status).toBe(201);
    expect((await this.organiser.post(`/training-classes/${held.id}/judgements`)).status).toBe(201);
    const answer = await this.organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async numbered(id: string, number = '78/QĐ-SKHCN'): Promise<void> {
    const { version } = (await this.clerk.get(`/certificate-grants/${id}`)).body;
    const answer = await this.clerk.post(
      `/certificate-grants/${id}/number`,
      { ...SIGNER, number, decidedOn: '2026-05-20', reason: 'Bản ký sẽ quét sau' },
      seen(version),
    );
    expect([answer.status, answer.body.state]).toEqual([201, 'numbered']);
  }

  async issued(id: string): Promise<void> {
    expect((await this.organiser.post(`/certificate-grants/${id}/issuing`)).status).toBe(201);
    await this.issuing.turn();
  }

  /** The class is over, and the data of the learner of this place in it are erased. */
  async erased(held: StoryClass, place: number): Promise<void> {
    await this.world.sql("update training_class set state = 'finished' where id = $1", [held.id], 'admin', REPLICA);
    const path = `/learners/${held.learners[place]!}`;
    const { version } = (await this.head.get(path)).body;
    const answer = await this.head.post(`${path}/erasure`, { reason: 'Theo yêu cầu của học viên' }, seen(version));
    expect(answer.status).toBe(201);
  }

  /** Codes as they are printed, read before the files are made: afterwards nobody can. */
  codesOf(grantId: string): Promise<{ id: string; code: string }[]> {
    return this.world.sql<{ id: string; code: string }>('select id, code from certificate where grant_id = $1 order by number', [grantId]);
  }

  /** The public page. */
  async page(path: string) {
    const answer = await fetch(`${this.world.url}/xac-minh/${path}`);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }
}
