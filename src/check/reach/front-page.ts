import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { said } from '../../schema/said.ts';
import { atEvidence } from '../item-place.ts';
import type { Rule } from '../rules.ts';
import { isSamePage } from './same-address.ts';

/**
 * Evidence that leads to the front page of the organisation, from where an assessor would have to search. Items that ask
 * for a place on the main website (o8, o9, o18, o28 …) may lead there.
 */
export const frontPageRule: Rule = ({ disclosure: { site, years } }) =>
  years.flatMap(({ items }) =>
    items
      .filter(({ frame }) => frame.requirements.every(({ kind }) => kind !== 'channel'))
      .flatMap((item) =>
        item.evidence.flatMap(({ link, meets }, i): Diagnostic[] => {
          if (!link || !meets?.length) return [];
          if (![site.mainSite, site.url].some((home) => home && isSamePage(home, link))) return [];
          return [
            diagnostic(
              'reach/front-page',
              atEvidence(item, i, 'link'),
              `ลิงก์ ${said(link)} พาไปหน้าแรกของเว็บไซต์ ผู้ประเมินต้องหาเอกสารของข้อ ${item.id} เอง`,
              'ใช้ลิงก์ตรงถึงหน้าหรือไฟล์ของเอกสารนี้ หรือวางไฟล์ในโฟลเดอร์ของข้อแล้วใช้ file: แทน',
            ),
          ];
        }),
      ),
  );
