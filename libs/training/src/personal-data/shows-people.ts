import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { QmsRequest } from '@qms/http';
import { mergeMap, type Observable } from 'rxjs';
import { PersonalDataNotes } from './personal-data-notes';
import type { ReadKind, ReadWay } from './read-kinds.words';

const SHOWS_PEOPLE = 'qms:shows-people';
/** A request for what is shown. */
export type ReadRequest = QmsRequest & {
  readonly params: { readonly id: string };
  readonly query: Readonly<Record<string, string | undefined>>;
};
// biome-ignore lint/suspicious/noExplicitAny: each route knows its own answer
type IdsOf = (answer: any, request: ReadRequest) => readonly string[];
interface Shown {
  readonly kind: ReadKind;
  readonly way: ReadWay;
  readonly idsOf: IdsOf;
}
/** What the address names. */
const theOne: IdsOf = (_, { params }) => [params.id];

/** Notes what a route showed before its answer leaves: what cannot be noted is not shown. */
@Injectable()
class NotesWhoSaw implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly notes: PersonalDataNotes,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { kind, way, idsOf } = this.reflector.get<Shown>(SHOWS_PEOPLE, context.getHandler());
    const request = context.switchToHttp().getRequest<ReadRequest>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.notes.note(request.actor!, kind, way, idsOf(answer, request));
        return answer;
      }),
    );
  }
}

const shows = (kind: ReadKind, way: ReadWay, idsOf: IdsOf): MethodDecorator =>
  applyDecorators(SetMetadata(SHOWS_PEOPLE, { kind, way, idsOf } satisfies Shown), UseInterceptors(NotesWhoSaw));

/** The route shows data of people on screen: who reads it is noted (Luật 91/2025/QH15). @param idsOf of what; the `id` of the address unless given */
export const ShowsPeople = (kind: ReadKind, idsOf: IdsOf = theOne): MethodDecorator => shows(kind, 'screen', idsOf);
/** The same of a file that is taken away. */
export const GivesPeople = (kind: ReadKind, idsOf: IdsOf = theOne): MethodDecorator => shows(kind, 'file', idsOf);
