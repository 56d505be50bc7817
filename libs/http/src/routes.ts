import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import { rightNamed } from '@qms/work';
import { CAN, PUBLIC, SIGNED_IN } from './can.decorator';

/** A route as it is declared. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly can?: string;
  readonly open?: string;
  readonly signedIn?: string;
}

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

/** Every route of every controller. */
export function declaredRoutes(modules: ModulesContainer): DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  for (const module of modules.values())
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prefix = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      for (const name of Object.getOwnPropertyNames(metatype.prototype).filter((own) => own !== 'constructor')) {
        const handler = metatype.prototype[name] as object;
        const path = typeof handler === 'function' ? Reflect.getMetadata(PATH_METADATA, handler) : undefined;
        if (path === undefined) continue;
        const meta = (key: string): string | undefined => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype);
        routes.push({
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
          path: join(prefix, String(path)),
          handler: `${metatype.name}.${name}`,
          ...(meta(CAN) && { can: meta(CAN) }),
          ...(meta(PUBLIC) && { open: meta(PUBLIC) }),
          ...(meta(SIGNED_IN) && { signedIn: meta(SIGNED_IN) }),
        });
      }
    }
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

/** What is wrong with the declarations: a route without any, or a right that no policy knows. The app does not boot with one. */
export function undeclared(routes: readonly DeclaredRoute[]): string[] {
  return routes.flatMap((route) => {
    if (route.can && !rightNamed(route.can)) return [`${route.handler}: no policy knows the right ${route.can}`];
    return route.can || route.open || route.signedIn ? [] : [`${route.handler}: neither @Can nor @Public nor @SignedIn`];
  });
}
