import type { paths } from './schema';

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined;

/** Body of the 2xx answer of a route: `Answer<'/api/v1/my-work', 'get'>`. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends { responses: infer Responses }
  ? Json<Responses[keyof Responses & (200 | 201 | 202)]>
  : never;

/** Body that a route takes: `Input<'/api/v1/people', 'post'>`. */
export type Input<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** One row of a list route: `Row<'/api/v1/journal'>`. */
export type Row<Path extends keyof paths> = Answer<Path, 'get' & keyof paths[Path]> extends { items: (infer Item)[] } ? Item : never;
