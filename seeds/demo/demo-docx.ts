import { Document, Packer, Paragraph, TextRun } from 'docx';

/** A blank form as an office keeps it. */
export function demoDocx(title: string, lines: readonly string[]): Promise<Buffer> {
  const line = (text: string, bold: boolean): Paragraph =>
    new Paragraph({ children: [new TextRun({ text, bold, font: 'Times New Roman', size: 28 })] });
  return Packer.toBuffer(new Document({ title, sections: [{ children: [line(title, true), ...lines.map((text) => line(text, false))] }] }));
}
