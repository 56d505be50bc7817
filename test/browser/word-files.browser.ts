import { Document, Header, Packer, Paragraph } from 'docx';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

const word = (code: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: {
            default: new Header({ children: [new Paragraph('{{Mã tài liệu}}, lần ban hành {{lần ban hành}}, {{ngày hiệu lực}}')] }),
          },
          children: [`Phiếu theo dõi ${code}`, 'Ngày họp: {{ngay hieu luc}}', 'Họ và tên:'].map((line) => new Paragraph(line)),
        },
      ],
    }),
  );

describeNeeding('Word files of documents', ['chromium', 'soffice'], () => {
  const stage = onScreen();

  it.each<Size>(['desktop', 'phone'])(
    'a draft in Word is looked at, made a PDF, and its fields are told, on a %s',
    async (size) => {
      const secretary = await stage.world.as('thuky');
      const code = `BM-HT-09.${size === 'phone' ? '02' : '01'}`;
      const source = (await secretary.upload('/files', { name: 'Phiếu.docx', bytes: await word(code) })).body;
      const drafted = await secretary.post('/documents', {
        code,
        title: 'Phiếu theo dõi',
        kind: 'form',
        reason: 'mã theo sổ cũ',
        sourceFileId: source.id,
      });
      expect(drafted.status).toBe(201);
      const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
      await told(
        `word file ${size}`,
        () => [visitor],
        async () => {
          const { page } = visitor;
          await visitor.signIn(`/tai-lieu/phien-ban/${drafted.body.revisionId}`);
          const fields = page.getByRole('region', { name: 'Trường trong tệp Word' });
          await fields.getByText(code).waitFor();
          await fields.getByText('{{ngay hieu luc}} (có phải {{ngày hiệu lực}}?)').waitFor();
          await page.getByRole('region', { name: 'Phiếu.docx' }).getByText(/ngay/).first().waitFor({ timeout: 60_000 });
          expect(await visitor.seriousFindings()).toEqual([]);
          expect(await visitor.overflow()).toBe(0);
          await visitor.picture();
          await page.getByRole('button', { name: 'Tạo PDF từ tệp Word' }).click();
          await page
            .getByRole('region', { name: `${code} Phiếu theo dõi` })
            .getByText(code)
            .first()
            .waitFor({ timeout: 60_000 });
          await page.getByRole('button', { name: 'Xem trước' }).click();
          await page.getByRole('dialog', { name: 'Phiếu.docx' }).getByText(/ngay/).first().waitFor({ timeout: 60_000 });
          await page.keyboard.press('Escape');
          await visitor.picture();
          expect(visitor.complaints).toEqual([]);
        },
      );
      await visitor.leave();
    },
    120_000,
  );
});
