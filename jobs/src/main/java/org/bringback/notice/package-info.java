/** Words for data problems: code, severity, place, and the Thai and English text. Program problems are exceptions. */
@NullMarked
package org.bringback.notice;

import org.jspecify.annotations.NullMarked;
