package dev.planner.query.reportpage;

import org.springframework.http.MediaType;

/** One file of the page, with the entity tag of its content. */
record PageFile(byte[] content, MediaType type, String tag) {}
