// Runs before every test file: a report that is read after its analysis took an edit throws.
import { refuseStaleReports } from "../src/analysis/stale-report";

refuseStaleReports();
