package dk.overgang.access.http.body;

import dk.overgang.access.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses request bodies over one megabyte (413) and compressed ones (415), whatever their headers say. Addresses
/// under `/fhir/` are left out: they have limits of their own and answer with FHIR's OperationOutcome.
public final class RequestLimits extends OncePerRequestFilter {

    static final int MOST_BYTES = 1_048_576;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/fhir/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            throw tooLarge();
        }
        if (Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .anyMatch(encoding -> !encoding.equalsIgnoreCase("identity"))) {
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-encoding");
        }
        chain.doFilter(new CountedRequest(request, MOST_BYTES), response);
    }

    static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }
}
