/** Makes the folder {@code input-samples}: files with one thing wrong in each, and what is expected of their reader. */
package org.bringback.tools.samples;
