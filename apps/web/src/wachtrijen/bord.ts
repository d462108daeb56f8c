// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  BullBoardRequest,
  ControllerHandlerReturnType,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { FastifyInstance } from 'fastify';
import type { KijkWachtrij } from '#messages/wachtrij-kijker';

/** What bull-board brings along, by the end of its name. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * bull-board on the server of the pages, to look and not to touch: of its addresses only those that are asked with GET exist here, and its files are read once. The
 * adapter that goes with it would bring a template engine and a file server for one page and twenty files.
 */
export class Bord implements IServerAdapter {
  private queues: BullBoardQueues = new Map();
  private views = '';
  private statics = { route: '', path: '' };
  private entry: AppViewRoute | null = null;
  private routes: readonly AppControllerRoute[] = [];
  private config: UIConfig = {};
  private onError: (error: Error) => ControllerHandlerReturnType = () => ({ status: 500, body: '' });

  private readonly replaceQueues: ReturnType<typeof createBullBoard>['replaceQueues'];

  /** @param basePath where it stands. @param onFault told of a question that could not be answered. */
  constructor(
    private readonly basePath: string,
    private readonly onFault: (error: unknown) => void,
  ) {
    const uiBasePath = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'));
    const options = { uiBasePath, uiConfig: { boardTitle: 'Wachtrijen' } };
    ({ replaceQueues: this.replaceQueues } = createBullBoard({ queues: [], serverAdapter: this, options }));
  }

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }
  setViewsPath(path: string): this {
    this.views = path;
    return this;
  }
  setStaticPath(route: string, path: string): this {
    this.statics = { route, path };
    return this;
  }
  setEntryRoute(route: AppViewRoute): this {
    this.entry = route;
    return this;
  }
  setErrorHandler(handler: (error: Error) => ControllerHandlerReturnType): this {
    this.onError = handler;
    return this;
  }
  setApiRoutes(routes: AppControllerRoute[]): this {
    this.routes = routes;
    return this;
  }
  setUIConfig(config: UIConfig): this {
    this.config = config;
    return this;
  }

  /** Is there a queue to see? */
  get isShowing(): boolean {
    return this.queues.size > 0;
  }

  /** Shows these queues from now on, to look and not to touch. */
  show(queues: readonly KijkWachtrij[]): void {
    this.replaceQueues(queues.map((queue) => new BullMQAdapter(queue as never, { readOnlyMode: true, allowRetries: false })));
  }

  /** Puts the page, its files and what it asks on this server, below where that is. */
  register(fastify: FastifyInstance): void {
    const page = this.page();
    for (const url of [this.entry?.route ?? '/'].flat())
      fastify.get(url, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    for (const [name, content] of this.files())
      fastify.get(`${this.statics.route}/${name}`, (_request, reply) => reply.type(TYPES[extname(name)] ?? '').send(content));
    for (const { route, method, handler } of this.routes)
      if ([method].flat().includes('get')) for (const url of [route].flat()) this.registerQuestion(fastify, url, handler);
  }

  private registerQuestion(fastify: FastifyInstance, url: string, handler: AppControllerRoute['handler']): void {
    fastify.get(url, async (request, reply) => {
      const { params, query, headers } = request as unknown as Pick<BullBoardRequest, 'params' | 'query' | 'headers'>;
      const asked = { queues: this.queues, uiConfig: this.config, params, query, body: {}, headers };
      const answer = await (async () => handler(asked))().catch((error: Error) => {
        this.onFault(error);
        return this.onError(error);
      });
      return reply.status(answer?.status ?? 200).send(answer?.body);
    });
  }

  /**
   * The one page, with its values put in. Letters of another house, and a waiting sign with styles of its own, would not get past the policy of the browser: they
   * are taken out.
   */
  private page(): string {
    if (this.entry === null) throw new Error('bull-board brought no page.');
    const { name, params } = this.entry.handler({ basePath: this.basePath, uiConfig: this.config });
    const values = params as unknown as Readonly<Record<string, unknown>>;
    return readFileSync(join(this.views, name), 'utf8')
      .replaceAll(/<%[=-]\s*(\w+)\s*%>/g, (_all, key: string) => String(values[key] ?? ''))
      .replaceAll(/<link[^>]*href="https:\/\/[^"]*"[^>]*>/g, '')
      .replace(/<div id="root">[\s\S]*?<\/style>\s*<\/div>/, '<div id="root"></div>');
  }

  private files(): (readonly [name: string, content: Buffer])[] {
    const { path } = this.statics;
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(path.length + 1), readFileSync(file)] as const);
  }
}
