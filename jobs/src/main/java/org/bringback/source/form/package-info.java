/** Workbooks that people fill in and send back: what they look like, as data, and how they are read. */
@NullMarked
package org.bringback.source.form;

import org.jspecify.annotations.NullMarked;
