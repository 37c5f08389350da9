package dev.planner.query.reportpage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;

/** One file of the page, with the entity tag of its content. */
record PageFile(ByteArrayResource content, MediaType type, String tag) {}
