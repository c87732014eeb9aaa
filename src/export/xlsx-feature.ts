import type writeExcelFile from 'write-excel-file/node';

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;

/** A hook of the library into the parts it writes; it names the type and keeps what fills it to itself. */
export type XlsxFeature = NonNullable<Options['features']>[number];
