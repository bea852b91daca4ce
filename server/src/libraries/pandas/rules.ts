/** What of pandas writes files. */
import type { LibraryRules } from "../library-rules";

export const pandasRules: LibraryRules = {
  writingWords: `to_csv to_excel to_feather to_hdf to_html to_json to_latex to_markdown to_orc to_parquet to_pickle to_sql
    to_stata to_string to_xml`,
};
