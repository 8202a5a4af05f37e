/** Writes laid out pages as PDF and makes them archivable (PDF/A-2a) and accessible (PDF/UA-1). */
@NullMarked
package org.bringback.render.pdf.export;

import org.jspecify.annotations.NullMarked;
