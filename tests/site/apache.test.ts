import { apache } from '../../src/servers/htaccess.ts';
import { startApache } from '../support/servers/apache.ts';
import { describeSection } from '../support/servers/section-suite.ts';

describeSection(apache, startApache, { isInherited: true });
