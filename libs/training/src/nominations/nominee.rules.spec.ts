import { CLASS_STATES, type ClassState } from '../classes/training-class.lifecycle';
import { ENROLMENT_STATES } from '../roster/enrolment.lifecycle';
import { takingBack } from './nominee.rules';

const codes = (...asked: Parameters<typeof takingBack>): string[] => takingBack(...asked).because.map(({ code }) => code);

it('a nominee is taken back while nobody has decided about him', () => {
  expect(ENROLMENT_STATES.filter((state) => takingBack(state, 'enrolling').allowed)).toEqual(['nominated']);
  for (const state of ENROLMENT_STATES.filter((one) => one !== 'nominated')) expect(codes(state, 'enrolling')).toEqual(['decided-already']);
});

it('and while the results of the class are open', () => {
  const open = CLASS_STATES.filter((state) => takingBack('nominated', state).allowed);
  expect(open).toEqual(['planned', 'enrolling', 'roster-closed', 'running', 'awaiting-results']);
  for (const settled of ['certificates-issued', 'finished', 'cancelled', null] as (ClassState | null)[])
    expect(codes('nominated', settled)).toEqual(['roster-settled']);
});
