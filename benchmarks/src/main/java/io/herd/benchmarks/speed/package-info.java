/**
 * What one server costs, against Redis and against bare echo servers, under one generator written
 * in C.
 */
@NullMarked
package io.herd.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
