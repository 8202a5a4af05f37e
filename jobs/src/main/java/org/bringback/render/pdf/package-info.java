/**
 * Status sheets as PDF: JasperReports lays them out and writes them, a last pass makes them archivable (PDF/A-2a) and
 * accessible (PDF/UA-1). The only home of JasperReports and OpenPDF.
 */
@NullMarked
package org.bringback.render.pdf;

import org.jspecify.annotations.NullMarked;
