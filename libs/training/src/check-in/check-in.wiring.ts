import { CheckInController } from './check-in.controller';
import './check-in.own-rules';
import './check-in.problems';
import { CheckInService } from './check-in.service';
import { CheckInCodes } from './check-in-codes';
import { CheckInScreenController } from './check-in-screen.controller';
import { CheckInScreenReader } from './check-in-screen.reader';

export const CHECK_IN_CONTROLLERS = [CheckInController, CheckInScreenController];
export const CHECK_IN_PROVIDERS = [CheckInService, CheckInCodes, CheckInScreenReader];
