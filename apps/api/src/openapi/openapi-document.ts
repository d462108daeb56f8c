// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_VERSION } from '../api-version.js';
import { completeDocument } from './complete-document.js';

const OVER = [
  'Met deze API meldt u een vastloper en leest u hoe die ervoor staat. U doet ermee wat u mag doen.',
  'Elke fout is een probleem (RFC 9457) met een `code`. Klopt de invoer niet? Dan staan alle velden in `fouten` als `[{"veld", "melding"}]`.',
  'Datums zijn datums in Amsterdam (`JJJJ-MM-DD`), tijdstippen zijn UTC. Bij een POST kunt u een `Idempotency-Key` meesturen.',
  'Tijdens een demo kan de klok sneller lopen; dan heeft elk antwoord de kopregel `Doorbraak-Klok`.',
].join(' ');

const TAGS: Readonly<Record<string, string>> = {
  Beheer: 'Wie waar bij hoort, en wat daaraan veranderde.',
  Beschrijving: 'Deze beschrijving zelf.',
  Exports: 'Wat u mag zien als bestand meenemen.',
  Gebeurtenissen: 'Wat er gebeurt in alle vastlopers die uw organisatie ziet, op volgorde.',
  Handelingen: 'Doen wat nu kan. De ladder beslist of het mag.',
  Ik: 'Wie u bent en welke rollen u hebt.',
  Keuzelijsten: 'De lijsten waaruit u kiest, zoals ze vandaag gelden.',
  Vastlopers: 'Een vastloper indienen, en lezen hoe die ervoor staat.',
  Webhooks: 'Waar gebeurtenissen heen gaan: een adres van uw eigen systeem.',
  Werkvoorraad: 'Wat op u wacht.',
};

function withTags(builder: DocumentBuilder): DocumentBuilder {
  return Object.entries(TAGS).reduce((all, [naam, uitleg]) => all.addTag(naam, uitleg), builder);
}

/** The OpenAPI document of the running routes. */
@Injectable()
export class OpenApiDocument {
  private document: OpenAPIObject | null = null;

  /** Makes the document from the routes; call once all modules are there. */
  build(app: NestFastifyApplication): OpenAPIObject {
    const config = withTags(new DocumentBuilder())
      .setOpenAPIVersion('3.0.3')
      .setTitle('Doorbraak')
      .setDescription(OVER)
      .setVersion(API_VERSION)
      .setContact('Team Doorbraak', 'https://doorbraak.example/contact', 'doorbraak@doorbraak.example')
      .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
      .addServer('/v1')
      .addBearerAuth(
        {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Een toegangstoken van uw aanmelddienst (OpenID Connect).',
        },
        'aanmelding',
      )
      .addSecurityRequirements('aanmelding')
      .build();
    const document = SwaggerModule.createDocument(app, config, { ignoreGlobalPrefix: true });
    return (this.document = completeDocument(document));
  }

  /** The document; throws when it has not been built. */
  read(): OpenAPIObject {
    if (this.document === null) throw new Error('The OpenAPI document has not been built yet.');
    return this.document;
  }
}
