// `node tests/support/make-county.ts <folder>`: the template that browser tests copy.
import { makeCountyTemplate } from "./county.ts";

await makeCountyTemplate(process.argv[2] as string);
process.exit(0);
