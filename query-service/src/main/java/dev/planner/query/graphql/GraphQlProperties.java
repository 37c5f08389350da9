package dev.planner.query.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of GraphQL queries. They are checked on the document, before anything is read.
 *
 * @param introspection whether clients may ask for the schema
 * @param maxLength of a document, in characters
 * @param maxTokens of a document: names, punctuation and values
 * @param maxNesting of the grammar's rules while a document is parsed; a field takes several
 * @param maxDepth of fields within fields, introspection apart
 * @param maxReads the most fields of a query that read facts or tables, each once wherever it stands, however many items it is for
 * @param maxCost the most values that the answer could hold: each page counts as if it were full
 * @param assumedSize what a list that has no pages counts as, in items
 */
@ConfigurationProperties("planner.graphql")
record GraphQlProperties(
        @DefaultValue("true") boolean introspection,
        @DefaultValue("20000") int maxLength,
        @DefaultValue("3000") int maxTokens,
        @DefaultValue("300") int maxNesting,
        @DefaultValue("12") int maxDepth,
        @DefaultValue("30") int maxReads,
        @DefaultValue("50000") int maxCost,
        @DefaultValue("10") int assumedSize) {}
