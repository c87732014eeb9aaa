import { nginx } from '../../src/servers/nginx.ts';
import { startNginx } from '../support/servers/nginx.ts';
import { describeSection } from '../support/servers/section-suite.ts';

describeSection(nginx, startNginx);
