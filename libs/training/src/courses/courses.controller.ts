import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Can, type Language, NeedsVersion, Speaking } from '@qms/http';
import { CreatedDto } from '@qms/organizations';
import type { Actor } from '@qms/work';
import { ChangeCourseDto, CourseDto, CoursePageDto, CoursesQuery, CreateCourseDto } from './courses.dto';
import { CoursesReader } from './courses.reader';
import { CoursesService } from './courses.service';

/** Khóa đào tạo. */
@ApiTags('courses')
@Controller('courses')
export class CoursesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly reader: CoursesReader,
  ) {}

  @Get()
  @Can('training:read')
  @ApiOkResponse({ type: CoursePageDto })
  list(@Acting() actor: Actor, @Query() query: CoursesQuery): Promise<CoursePageDto> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Can('training:read')
  @ApiOkResponse({ type: CourseDto })
  get(@Acting() actor: Actor, @Param('id') id: string, @Speaking() language: Language): Promise<CourseDto> {
    return this.reader.get(actor, id, language);
  }

  @Post()
  @Can('training:plan')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@Acting() actor: Actor, @Body() input: CreateCourseDto): Promise<CreatedDto> {
    return this.courses.create(actor, input);
  }

  /** Facts, curriculum, and whether it is still held. */
  @Patch(':id')
  @Can('training:plan')
  @NeedsVersion()
  @ApiOkResponse({ type: CreatedDto })
  change(@Acting() actor: Actor, @Param('id') id: string, @Body() input: ChangeCourseDto): Promise<CreatedDto> {
    return this.courses.change(actor, id, input);
  }
}
