package dev.planner.query.listing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of list requests.
 *
 * @param defaultLimit rows of a page when the request names no limit
 * @param maxLimit the most rows of a page that a request can ask for
 * @param maxSearchLength the longest text to search for, in code points
 * @param maxSortFields the most fields to sort by: a cursor holds a value of each and must fit into a URL
 */
@ConfigurationProperties("planner.listing")
record ListingProperties(
        @DefaultValue("50") int defaultLimit,
        @DefaultValue("200") int maxLimit,
        @DefaultValue("100") int maxSearchLength,
        @DefaultValue("4") int maxSortFields) {}
