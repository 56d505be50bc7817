import { acceptedSteps, secondsLeft, stepAt, ticketCounts } from './rotating-code.rules';

const at = (time: string): Date => new Date(`2026-11-24T${time}+07:00`);

describe('the code on the screen', () => {
  it('changes every 30 seconds', () => {
    expect(stepAt(at('07:30:29.999'))).toBe(stepAt(at('07:30:00')));
    expect(stepAt(at('07:30:30'))).toBe(stepAt(at('07:30:00')) + 1);
    expect([at('07:30:00'), at('07:30:01'), at('07:30:29.5')].map(secondsLeft)).toEqual([30, 29, 1]);
  });

  it('counts while it stands there and while the next one does', () => {
    const step = stepAt(at('07:30:00'));
    for (const time of ['07:30:00', '07:30:29', '07:30:30', '07:30:59.999']) expect(acceptedSteps(at(time))).toContain(step);
    for (const time of ['07:29:59.999', '07:31:00', '08:00:00']) expect(acceptedSteps(at(time))).not.toContain(step);
  });

  it('leaves five minutes to say who one is', () => {
    const step = stepAt(at('07:30:00'));
    for (const time of ['07:30:00', '07:34:59', '07:35:29']) expect(ticketCounts(step, at(time))).toBe(true);
    for (const time of ['07:35:30', '09:00:00']) expect(ticketCounts(step, at(time))).toBe(false);
    expect(ticketCounts(step + 1, at('07:30:00'))).toBe(false);
  });
});
