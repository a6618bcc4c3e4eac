<#list dependencyMap as entry>
<#assign part = entry.getKey()/>
${part.artifactId}	${part.version}	<#list entry.getValue() as licence>${licence}<#if licence_has_next>, </#if></#list>
</#list>
