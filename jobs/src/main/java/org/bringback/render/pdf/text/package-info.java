/** What a report says, in one language, fit for printing: labels, figures, line breaks and clusters of Thai. */
@NullMarked
package org.bringback.render.pdf.text;

import org.jspecify.annotations.NullMarked;
