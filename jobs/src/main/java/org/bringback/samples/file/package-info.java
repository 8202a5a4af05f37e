/** Writers and a reader of files that share no code with the pipeline. */
@NullMarked
package org.bringback.samples.file;

import org.jspecify.annotations.NullMarked;
